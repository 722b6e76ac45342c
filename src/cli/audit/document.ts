import type { Advice } from "../../audit/report.js";

/** What an audit says, before it is text or HTML. */
export interface AuditDocument {
    readonly title: string;
    readonly summary: string;
    readonly sections: readonly Section[];
    readonly advice: readonly Advice[];
}

export interface Section {
    readonly title: string;
    readonly blocks: readonly Block[];
}

export type Block =
    | { readonly kind: "prose"; readonly text: string }
    | { readonly kind: "chart"; readonly caption: string; readonly bars: readonly Bar[] }
    | {
          readonly kind: "table";
          readonly caption: string;
          readonly head: readonly string[];
          /** One letter per column: `l`eft or `r`ight. */
          readonly alignment: string;
          readonly rows: readonly (readonly string[])[];
      };

export interface Bar {
    readonly label: string;
    readonly value: number;
}

export const prose = (text: string): Block => ({ kind: "prose", text });
