import { describe, expect, it } from "vitest";
import { definitionName, snakeCase, unique } from "../../src/init/names.js";

describe("names of the model", () => {
    it("are made from any spelling", () => {
        const spellings = {
            LastModifiedDate: "last_modified_date",
            customerID: "customer_id",
            HTTPStatus: "http_status",
            "E-Mail (privat)": "e_mail_privat",
            "Straße Nr.": "strasse_nr",
            Événement: "evenement",
            _loaded_at: "loaded_at",
            "a'b\"c--{{d}}": "a_b_c_d",
            客户: "",
        };
        for (const [spelling, name] of Object.entries(spellings)) expect(snakeCase(spelling)).toBe(name);
    });

    it("begin with a letter, and end before they are too long", () => {
        expect(definitionName("2024 orders", "table", 30)).toBe("table_2024_orders");
        expect(definitionName("客户", "table", 30)).toBe("table");
        expect(definitionName("a_very_long_name", "table", 7)).toBe("a_very");
    });

    it("are given once", () => {
        const taken = new Set<string>();
        expect([unique("a", taken), unique("a", taken), unique("a", taken)]).toEqual(["a", "a_2", "a_3"]);
    });
});
