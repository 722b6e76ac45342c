import { type Figure, isMet, measured, type Target, units } from "./figure.js";
import type { Machine } from "./machine.js";
import type { Samples } from "./measure/samples.js";
import type { Results } from "./results.js";

/**
 * The table of a run in Markdown, with the machine above it.
 *
 * @example
 * tableOf(results).split("\n").at(-2) // "| B12 | `c360 --version` | 92 ms (90 to 97) | ... | 29 ms over | < 80 ms | yes |"
 */
export function tableOf({ machine, versions, projects, figures }: Results): string {
    const dbt = versions.dbt === null ? "no dbt" : `dbt ${versions.dbt}`;
    return [
        measuredOn(machine, `Node ${versions.node}, ${dbt}`),
        "",
        row(["project", "relations", "tables", "events", "entities", "model files", "lines", "generated files"]),
        "|---|---|---|---|---|---|---|---|",
        ...projects.map((one) =>
            row([
                one.name,
                ...[one.relations, one.tables, one.events, one.entities].map(grouped),
                ...[one.modelFiles, one.modelLines, one.generatedFiles].map(grouped),
            ]),
        ),
        "",
        figuresTable(figures),
    ].join("\n");
}

/** The line above a table. */
export const measuredOn = ({ cores, memoryGiB, platform, load }: Machine, versions: string): string =>
    `${cores} cores, ${memoryGiB} GiB, ${platform}; ${versions}. Load ${load}. Medians, least to most in brackets.`;

/** The figures, a row each. */
export function figuresTable(figures: readonly Figure[]): string {
    const rows = figures.map((figure) =>
        row([
            figure.id,
            figure.work,
            samples(figure.value, figure),
            processor(figure.cpu, figure),
            beside(figure),
            outcome(figure),
            targetText(figure),
            verdict(figure),
        ]),
    );
    return [
        row(["#", "work", "took", "processor", "beside", "that is", "target", "met"]),
        "|---|---|---|---|---|---|---|---|",
        ...rows,
        "",
    ].join("\n");
}

/** A few rows of the table, without brackets. */
export function summaryOf({ figures }: Results): string {
    const told = figures.filter(({ id, unit }) => id !== "B9" || unit === "exponent");
    const rows = told.map((figure) => {
        const took = processor(figure.cpu ?? figure.value?.median, figure);
        const than =
            figure.partner === null || outcome(figure) === "" ? "" : `${outcome(figure)}, ${figure.partner.work}`;
        return row([figure.work, took, than, targetText(figure)]);
    });
    return [row(["work", "took", "that is", "target"]), "|---|---|---|---|", ...rows, ""].join("\n");
}

export const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function samples(value: Samples | null, { unit }: Figure): string {
    if (value === null) return "not run";
    const { median, least, most } = value;
    return `${number(median)} ${units[unit]} (${number(least)} to ${number(most)})`.replace("  ", " ");
}

const processor = (cpu: number | undefined, { unit }: Figure): string =>
    cpu === undefined ? "" : `${number(cpu)} ${units[unit]}`.trim();

function beside(figure: Figure): string {
    const { partner } = figure;
    if (partner === null) return "";
    const cpu = partner.cpu === undefined ? "" : `, processor ${processor(partner.cpu, figure)}`;
    return `${partner.work}: ${samples(partner.value, figure)}${cpu}`;
}

function outcome(figure: Figure): string {
    const found = measured(figure);
    if (found === null) return "";
    switch (figure.target.kind) {
        case "below":
            return "";
        case "over":
            return `${number(found)} ms over`;
        case "faster":
            return `${number(found)} x faster`;
        case "times":
        case "none":
            return `${number(found)} x`;
    }
}

function targetText({ target, unit }: Figure): string {
    const limits: Readonly<Record<Target["kind"], (limit: number) => string>> = {
        below: (limit) => `< ${limit} ${units[unit]}`.trim(),
        over: (limit) => `< ${limit} ms over`,
        times: (limit) => `< ${limit} x`,
        faster: (limit) => `>= ${limit} x faster`,
        none: () => "",
    };
    return limits[target.kind](target.kind === "none" ? 0 : target.limit);
}

function verdict(figure: Figure): string {
    const met = isMet(figure);
    if (met === null) return figure.value === null || figure.partner?.value === null ? "not run" : "";
    return met ? "yes" : "no";
}

/** Three digits that count. */
function number(value: number): string {
    if (Math.abs(value) >= 100) return grouped(Math.round(value));
    return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, " ");
