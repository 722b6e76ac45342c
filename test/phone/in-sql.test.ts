import { createRequire } from "node:module";
import { type CountryCode, getExampleNumber } from "libphonenumber-js/max";
import { expect, it } from "vitest";
import { duckdb } from "../../src/dialects/duckdb.js";
import { phoneRegions } from "../../src/phone/numbering-plan.js";
import { toE164 } from "../../src/phone/to-e164.js";
import { join, literal, sql } from "../../src/text/sql-text.js";
import { normalize } from "../../src/warehouse/plan/normalize.js";
import { openEngine, rowsOf } from "../expression/engine.js";

const examples = createRequire(import.meta.url)("libphonenumber-js/examples.mobile.json");

it("a phone number is the same in SQL, in every region there is", async () => {
    const connection = await openEngine();
    const asked = (phoneRegions() as readonly CountryCode[]).flatMap((region) => {
        const example = getExampleNumber(region, examples);
        return [example?.formatNational() ?? "", example?.formatInternational() ?? "", "none", "0 12"].map((text) => ({
            region,
            text,
        }));
    });
    const values = asked.map(({ region, text }) =>
        normalize({ sql: literal(text), type: { kind: "string" } }, { kind: "phone", region }, duckdb),
    );
    const rows = await rowsOf(connection, sql`select unnest([${join(values, ", ")}])`);
    expect(rows.map(([value]) => value)).toEqual(asked.map(({ region, text }) => toE164(text, region) ?? null));
});
