/** Files of a form as they came ("file.<material>"), not stored anywhere yet. */
export const papersIn = async (
  form: FormData,
): Promise<{ material: string; name: string; bytes: Uint8Array<ArrayBuffer> }[]> => {
  const files = [...form.entries()].flatMap(([field, value]) =>
    field.startsWith("file.") && typeof value !== "string" && value.name !== ""
      ? [{ material: field.slice(5), file: value }]
      : [],
  );
  return Promise.all(
    files.map(async ({ material, file }) => ({
      material,
      name: file.name.slice(-200),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
};
