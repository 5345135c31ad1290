import type { ReactNode } from "react";

/** Title of a screen, a line below it, and what can be done with the whole screen. */
export const PageHead = ({
  title,
  note,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}) => (
  <div className="office-head">
    <div>
      <h1>{title}</h1>
      {note ? <p>{note}</p> : null}
    </div>
    {children ? <div className="office-actions">{children}</div> : null}
  </div>
);
