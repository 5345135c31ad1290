import { MenuOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { Bell } from "./bell.tsx";
import type { Frame } from "./frame.ts";
import { Palette, usePaletteKey } from "./palette.tsx";
import { SampleClock } from "./sample-clock.tsx";
import { ROLE_NAMES } from "./screens.ts";
import { SideMenu } from "./side-menu.tsx";

/** Who sits here, for which unit, on which day; the palette and, on a phone, the menu. */
export const Header = ({ frame }: { frame: Frame }) => {
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  usePaletteKey(() => setPalette(true));
  return (
    <header className="office-header">
      <Button
        className="office-menu-button"
        type="text"
        icon={<MenuOutlined />}
        aria-label="打开菜单"
        onClick={() => setMenu(true)}
      />
      <Link to="/office" className="office-brand">
        楚创通<span> · 工作台</span>
      </Link>
      {frame.sample ? <span className="office-sample">演示数据</span> : null}
      <Button
        className="office-search"
        icon={<SearchOutlined />}
        aria-label="查办件、转到… Ctrl K"
        onClick={() => setPalette(true)}
      >
        <span className="office-search-text">
          查办件、转到… <kbd>Ctrl K</kbd>
        </span>
      </Button>
      <Bell />
      <SampleClock frame={frame} />
      <Person frame={frame} />
      <Drawer
        title="菜单"
        placement="left"
        size={260}
        open={menu}
        onClose={() => setMenu(false)}
        className="office-drawer"
      >
        <SideMenu me={frame.me} onChoose={() => setMenu(false)} />
        <p className="office-drawer-person">
          {frame.unitName ?? frame.regionName}
          <br />
          {frame.me.name}（{rolesText(frame)}）
        </p>
        <SignOut />
      </Drawer>
      <Palette me={frame.me} open={palette} onClose={() => setPalette(false)} />
    </header>
  );
};

const rolesText = ({ me }: Frame): string =>
  [...new Set(me.roles.map((it) => ROLE_NAMES[it] ?? it))].join("、");

const Person = ({ frame }: { frame: Frame }) => (
  <div className="office-person">
    <span>
      <strong>{frame.me.name}</strong>
      <small>
        {frame.unitName ?? frame.regionName} · {rolesText(frame)}
      </small>
    </span>
    <SignOut />
  </div>
);

// A plain form: it leaves the office, and works even when the scripts have failed.
const SignOut = () => (
  <form method="post" action="/sign-out">
    <Button htmlType="submit" size="small">
      退出
    </Button>
  </form>
);
