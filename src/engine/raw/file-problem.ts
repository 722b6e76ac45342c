import { access, constants, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { DataFile } from "./delivery.js";

/** Why a file of the data folder cannot be read; null when it can. Opening a pipe would wait for its writer. */
export async function fileProblem(path: string, folder: DataFile): Promise<string | null> {
    try {
        if (!(await stat(path)).isFile()) return "it is no file";
        await access(path, constants.R_OK);
        // SQL may read nothing else.
        const [file, root] = await Promise.all([realpath(path), realpath(folder.path)]);
        return file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
            ? null
            : `it is a link that leads out of \`${folder.shown}\``;
    } catch (error) {
        return problems[(error as NodeJS.ErrnoException).code ?? ""] ?? String(error);
    }
}

const problems: Readonly<Record<string, string>> = {
    ENOENT: "it is a link that leads nowhere",
    ELOOP: "it is a link that leads to itself",
    EACCES: "its permissions do not allow it",
};
