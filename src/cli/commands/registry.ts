import type { Subcommand } from "../command.js";
import { explainCodeCommand } from "./explain-code.js";
import { validateCommand } from "./validate.js";

/** Every subcommand, in the order of `c360 --help`. */
export const commands: readonly Subcommand[] = [validateCommand, explainCodeCommand];
