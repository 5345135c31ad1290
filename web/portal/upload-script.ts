import client from "./upload-client.js?url";
import view from "./upload-view.js?url";

/** They send files in parts over bad connections. Pages with a file field load them in this order. */
export const UPLOAD_SCRIPTS: readonly string[] = [view, client];

/** As the portal's policy, with these scripts and their requests to ourselves. */
export const uploadPolicy = () => ({
  "content-security-policy":
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
});
