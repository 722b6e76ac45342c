import type { Subcommand } from "../command.js";
import { buildCommand } from "./build.js";
import { checkCommand } from "./check.js";
import { demoCommand } from "./demo.js";
import { explainCodeCommand } from "./explain-code.js";
import { generateCommand } from "./generate.js";
import { synthCommand } from "./synth.js";
import { testCommand } from "./test.js";
import { validateCommand } from "./validate.js";

/** Every subcommand, in the order of `c360 --help`. */
export const commands: readonly Subcommand[] = [
    validateCommand,
    generateCommand,
    checkCommand,
    testCommand,
    buildCommand,
    synthCommand,
    demoCommand,
    explainCodeCommand,
];
