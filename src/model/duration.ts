export type { Duration, DurationUnit } from "../language/duration.js";
