import { Button } from "antd";

/** Puts a field or a paper into the correction notice. */
export const PickButton = ({
  asked,
  label,
  onClick,
}: {
  asked: boolean;
  label: string;
  onClick: () => void;
}) => (
  <Button
    size="small"
    type={asked ? "primary" : "default"}
    aria-pressed={asked}
    aria-label={`${label}：${asked ? "已列入补正，点此取消" : "列入补正"}`}
    onClick={onClick}
  >
    {asked ? "已列入" : "要补正"}
  </Button>
);
