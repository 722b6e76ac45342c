import { z } from "zod";
import type { Form } from "./form.js";
import type { Text } from "./located.js";
import { located, scalarOf } from "./scalars.js";

const part = "(0|[1-9][0-9]{0,8})";

/** `1.2.0`: major.minor.patch. */
export const version: Form<Text> = {
    schema: z
        .string("bad-version")
        .regex(new RegExp(`^${part}\\.${part}\\.${part}$`), "bad-version")
        .meta({ id: "version", title: "a version", description: "major.minor.patch: `1.2.0`." }),
    read: (node) => located(scalarOf(node).text, node),
};
