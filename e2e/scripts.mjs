// What the scripts add in a real browser: the preview that follows the taps, pasting, drafts on the device, and forms that wait for a
// connection. Each claim is one check; a part of a name as an argument holds only those.
import { hold } from "./claims.mjs";
import { PREVIEW } from "./scripts/preview.mjs";
import { PASTE } from "./scripts/paste.mjs";
import { DRAFTS } from "./scripts/drafts.mjs";
import { SENDING } from "./scripts/sending.mjs";
import { LEAVING } from "./scripts/leaving.mjs";

await hold({ ...PREVIEW, ...PASTE, ...DRAFTS, ...SENDING, ...LEAVING });
