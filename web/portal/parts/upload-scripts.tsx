import { UPLOAD_SCRIPTS } from "../upload-script.ts";

/** Once on a page, however many of its forms have file fields. */
export const UploadScripts = () => UPLOAD_SCRIPTS.map((it) => <script key={it} src={it} defer />);
