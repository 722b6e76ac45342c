import type { Subcommand } from "../command.js";
import { buildCommand } from "./build.js";
import { explainCodeCommand } from "./explain-code.js";
import { synthCommand } from "./synth.js";
import { validateCommand } from "./validate.js";

/** Every subcommand, in the order of `c360 --help`. */
export const commands: readonly Subcommand[] = [validateCommand, buildCommand, synthCommand, explainCodeCommand];
