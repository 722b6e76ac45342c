import { createRequire } from "node:module";
import type { MetadataJson } from "libphonenumber-js/core";

/** How the numbers of one region are written, as regular expressions without anchors or named groups. */
export interface NumberingPlan {
    /** ISO 3166, two letters: `DE`. */
    readonly region: string;
    /** `49`. */
    readonly callingCode: string;
    /** What is dialled before the calling code of another country: `00`; null where nobody can. */
    readonly international: string | null;
    /** What is dialled before a number inside the region, and is no part of it: `0`; null where there is nothing. */
    readonly national: string | null;
    /** Every number of the region, without prefixes. */
    readonly number: string;
}

/** The part of the library's plan that its types leave out. What a region does not have is null, 0 or missing. */
interface Plan {
    readonly callingCode: () => string;
    readonly IDDPrefix: () => unknown;
    readonly nationalPrefix: () => unknown;
    readonly nationalPrefixForParsing: () => unknown;
    readonly nationalPrefixTransformRule: () => unknown;
    readonly nationalNumberPattern: () => string;
}

interface Library {
    readonly Metadata: new (
        metadata: MetadataJson,
    ) => {
        readonly selectNumberingPlan: (region: string) => void;
        readonly numberingPlan?: unknown;
    };
}

// Few models speak of phones, and the plans of all regions take a while to read.
const load = createRequire(import.meta.url);
let known: { readonly library: Library; readonly metadata: MetadataJson } | undefined;

function opened(): NonNullable<typeof known> {
    known ??= { library: load("libphonenumber-js/core"), metadata: load("libphonenumber-js/metadata.max.json") };
    return known;
}

/** Two-letter names of all regions with a numbering plan, sorted. */
export const phoneRegions = (): readonly string[] => Object.keys(opened().metadata.countries).sort();

/**
 * The numbering plan of a region, from Google's libphonenumber.
 *
 * @returns undefined where there is no such region
 * @example
 * numberingPlan("FR") // { region: "FR", callingCode: "33", international: "00", national: "0", number: "[1-9]\\d{8}" }
 */
export function numberingPlan(region: string): NumberingPlan | undefined {
    const { library, metadata } = opened();
    if (!Object.hasOwn(metadata.countries, region)) return undefined;
    const reader = new library.Metadata(metadata);
    reader.selectNumberingPlan(region);
    const plan = reader.numberingPlan as Plan;
    // Where a prefix is not only taken away but rewritten, the plain one is what people type.
    const isRewritten = textOf(plan.nationalPrefixTransformRule()) !== null;
    return {
        region,
        callingCode: plan.callingCode(),
        international: textOf(plan.IDDPrefix()),
        national: textOf(isRewritten ? plan.nationalPrefix() : plan.nationalPrefixForParsing()),
        number: plan.nationalNumberPattern(),
    };
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
