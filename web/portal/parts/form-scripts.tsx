import saving from "../form-saving.js?url";
import shown from "../form-shown.js?url";

/** What makes a form react at once; with a draft it is saved by itself. Without them the buttons of the form do the same. */
export const FormScripts = ({ draft }: { draft?: boolean }) =>
  [shown, ...(draft ? [saving] : [])].map((it) => <script key={it} src={it} defer />);
