import { Input } from "antd";
import { useId } from "react";

type Props = {
  label: string;
  value: string;
  most: number;
  placeholder?: string;
  long?: true;
  onChange: (value: string) => void;
};

/** A labelled field of plain text. */
export const TextField = ({ label, value, most, placeholder = "", long, onChange }: Props) => {
  const id = useId();
  const shared = { id, value, maxLength: most, placeholder };
  return (
    <div className="studio-form-row">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 2 }}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
};
