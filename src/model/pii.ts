import type { piiKinds } from "../language/vocabulary.js";

/** What a personal value tells about somebody. */
export type Pii = (typeof piiKinds)[number];
