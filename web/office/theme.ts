import type { ThemeConfig } from "antd";

/** The palette of web/design/tokens.css for antd. Its default blue and greys are too pale to read; these all reach 4.5:1. */
export const OFFICE_THEME: ThemeConfig = {
  token: {
    colorPrimary: "#1f4168",
    colorInfo: "#1f4168",
    colorLink: "#1f4168",
    colorLinkHover: "#9e2a2b",
    colorSuccess: "#1d6b47",
    colorWarning: "#855400",
    colorError: "#a3211f",
    colorText: "#1c2530",
    colorTextSecondary: "#46505c",
    colorTextTertiary: "#5d6773",
    colorTextDescription: "#5d6773",
    colorTextPlaceholder: "#6a737e",
    colorTextDisabled: "#636c77",
    colorBorder: "#b9b2a3",
    colorBorderSecondary: "#e3dccd",
    colorBgLayout: "#fbf9f4",
    borderRadius: 6,
    fontSize: 14,
    fontFamily: "var(--sans)",
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: "#f3efe5",
      headerColor: "#1c2530",
      rowHoverBg: "#f4f7fb",
      rowSelectedBg: "#e8eef5",
      rowSelectedHoverBg: "#dde7f2",
      cellPaddingBlockMD: 9,
    },
    Tabs: { itemColor: "#46505c" },
    Button: { primaryShadow: "none", defaultShadow: "none" },
  },
};
