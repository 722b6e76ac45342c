import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Format, formats } from "../diagnostics/report/registry.js";
import type { Terminal } from "./terminal.js";

export interface ProjectOption {
    readonly project?: string;
}

export interface FormatOption {
    readonly format: Format;
}

export const withProject = (command: Command): Command =>
    command.option("--project <dir>", "the folder that holds models/", undefined);

export const withFormat = (command: Command): Command =>
    command.addOption(new Option("--format <format>", "how findings are reported").choices(formats).default("text"));

/** The folder a command works on: the one it is given, else the one it stands in. */
export const projectFolder = ({ project }: ProjectOption, terminal: Terminal): string =>
    resolve(terminal.cwd, project ?? ".");

/** A whole number from 1. */
export function positive(text: string): number {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1) {
        throw new InvalidArgumentError("It must be a whole number from 1.");
    }
    return value;
}

/** A whole number from 0. */
export function natural(text: string): number {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
        throw new InvalidArgumentError("It must be a whole number from 0.");
    }
    return value;
}

/** Whether a project or a source may be called so. */
export const isModelName = (text: string): boolean => /^[a-z][a-z0-9_]*$/.test(text) && text.length <= 40;

/** A name of a project or a source. */
export function modelName(text: string): string {
    if (!isModelName(text)) {
        throw new InvalidArgumentError("It must be small letters, digits and underscores, a letter first, at most 40.");
    }
    return text;
}
