import type { HashFunction } from "../function-name.js";
import type { FunctionDefinition } from "./definition.js";
import { fixed, returns, text } from "./parameters.js";

const documented = { duckdb: "https://duckdb.org/docs/current/sql/functions/text" };

/** Over the UTF-8 bytes of the text. */
export const hashFunctions: { readonly [Name in HashFunction]: FunctionDefinition } = {
    md5: {
        family: "hash",
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The MD5 hash as 32 lower-case hexadecimal digits; for keys, not for secrets.",
        example: { text: "md5('a')", result: "0cc175b9c0f1b6a831c399e269772661" },
        documented,
    },
    sha256: {
        family: "hash",
        parameters: [text()],
        returns: returns("string"),
        nullable: "any",
        meaning: "The SHA-256 hash as 64 lower-case hexadecimal digits.",
        example: {
            text: "sha256('ann@x.test')",
            result: "3af61301a5d21b222b95b136efd4f07b338dd6b0091647164681e43c351f1aa3",
        },
        documented,
    },
    bucket: {
        family: "hash",
        parameters: [text(), fixed("count", [1, 1_000_000_000])],
        returns: returns("integer"),
        nullable: "any",
        meaning:
            "A number from 0 to count - 1, the same for the same text on every target: for samples and experiments.",
        example: { text: "bucket('customer-42', 100)", result: "44" },
        documented,
    },
};
