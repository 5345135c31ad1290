import { z } from "zod";
import type { Route } from "#platform/http";

type Schema = {
  type?: string;
  properties?: Record<string, unknown>;
  required?: string[];
  description?: string;
};
export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: { name: string; in: "path" | "query"; required: boolean; schema: unknown }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  "x-permission": string;
};
export type OpenApi = {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: unknown;
};

/** OpenAPI 3.1 from the route tables: its schema language is the JSON Schema that zod writes. */
export const openApiDocument = (routes: readonly Route[]): OpenApi => {
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  for (const [path, methods] of Object.entries(BY_HAND)) paths[path] = { ...paths[path], ...methods };
  return {
    openapi: "3.1.0",
    info: {
      title: "楚创通 API",
      version: "1",
      description:
        "金额一律为整数分，日期为北京时间 YYYY-MM-DD。出错时返回 application/problem+json，code 供程序判断，detail 供人阅读。",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas: {
        Problem: {
          type: "object",
          required: ["type", "title", "status", "code", "detail"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            code: { type: "string" },
            detail: { type: "string" },
            problems: {
              type: "array",
              items: {
                type: "object",
                properties: { field: { type: "string" }, code: { type: "string" }, says: { type: "string" } },
              },
            },
          },
        },
      },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "session" } },
    },
  };
};

/** Which methods an address takes, such as ["POST"] for /api/sign-in; none when there is no such address. */
export const methodFinder = ({ paths }: OpenApi): ((address: string) => readonly string[]) => {
  const known = Object.entries(paths).map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
    methods: Object.keys(methods).map((it) => it.toUpperCase()),
  }));
  return (address) => known.flatMap(({ pattern, methods }) => (pattern.test(address) ? methods : []));
};

const operationOf = (route: Route): Operation => {
  const takes = jsonSchemaOf(route.useCase.takes, "input");
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
  const rest = Object.entries(takes.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const required = new Set(takes.required ?? []);
  const parameters: Operation["parameters"] = inPath.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: takes.properties?.[name] ?? { type: "string" },
  }));
  if (route.method === "GET") {
    for (const [name, schema] of rest)
      parameters.push({ name, in: "query", required: required.has(name), schema });
  }
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:.-]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.path.split("/")[1] ?? ""],
    parameters,
    ...(route.method === "POST" ? { requestBody: bodyOf(rest, required) } : {}),
    responses: responsesOf(route.gives ? jsonSchemaOf(route.gives, "output") : {}),
    "x-permission": route.useCase.may,
  };
};

const bodyOf = (properties: [string, unknown][], required: Set<string>): unknown => ({
  required: properties.some(([name]) => required.has(name)),
  content: {
    "application/json": {
      schema: {
        type: "object",
        properties: Object.fromEntries(properties),
        required: properties.map(([name]) => name).filter((name) => required.has(name)),
      },
    },
  },
});

const responsesOf = (schema: object): Operation["responses"] => ({
  "200": { description: "办成了", content: { "application/json": { schema } } },
  default: {
    description: "没有办成",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
});

const jsonSchemaOf = (schema: z.ZodType, io: "input" | "output"): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema & {
    $schema?: string;
  };
  return rest;
};

const handWritten = (summary: string, may: string, more: Partial<Operation> = {}): Operation => ({
  operationId: summary,
  summary,
  tags: ["files"],
  parameters: [],
  responses: responsesOf({}),
  "x-permission": may,
  ...more,
});
const fileBody = (fields: Record<string, unknown>): unknown => ({
  required: true,
  content: {
    "multipart/form-data": {
      schema: { type: "object", properties: { ...fields, file: { type: "string", format: "binary" } } },
    },
  },
});
const pathParameter = (name: string): Operation["parameters"][number] => ({
  name,
  in: "path",
  required: true,
  schema: { type: "string" },
});

/** Doors that carry files or cookies and so are not lines of a route table (server/api-files.ts, api-session.ts, api-plan.ts). */
const BY_HAND: OpenApi["paths"] = {
  "/api/files": {
    post: handWritten("上传一份材料", "apply", {
      operationId: "postFile",
      requestBody: fileBody({
        subjectId: { type: "string", format: "uuid" },
        service: { type: "string" },
        material: { type: "string" },
      }),
    }),
  },
  "/api/files/{subjectId}/{fileId}": {
    get: handWritten("下载一份材料", "readCase", {
      operationId: "getFile",
      parameters: [pathParameter("subjectId"), pathParameter("fileId")],
    }),
  },
  "/api/uploads": {
    post: handWritten("按 tus 1.0.0 开始一次可续传的上传", "apply", { operationId: "postUpload" }),
  },
  "/api/uploads/{id}": {
    head: handWritten("查询传到哪里（tus 1.0.0）", "apply", {
      operationId: "headUpload",
      parameters: [pathParameter("id")],
    }),
    patch: handWritten("接着传（tus 1.0.0）", "apply", {
      operationId: "patchUpload",
      parameters: [pathParameter("id")],
    }),
    delete: handWritten("取消一次上传（tus 1.0.0）", "apply", {
      operationId: "deleteUpload",
      parameters: [pathParameter("id")],
    }),
  },
  "/api/registers/import": {
    post: handWritten("上传名录文件并检查", "importRegister", {
      operationId: "postRegisterImport",
      tags: ["registers"],
      requestBody: fileBody({}),
    }),
  },
  "/api/registers/batches/{batchId}/problems.csv": {
    get: handWritten("下载问题清单", "importRegister", {
      operationId: "getBatchProblems",
      tags: ["registers"],
      parameters: [pathParameter("batchId")],
    }),
  },
  "/api/sign-in": {
    post: handWritten("登录，成功后下发 session cookie", "anyone", {
      operationId: "postSignIn",
      tags: ["session"],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["username", "password"],
              properties: { username: { type: "string" }, password: { type: "string" } },
            },
          },
        },
      },
    }),
  },
  "/api/sign-out": {
    post: handWritten("退出登录", "signedIn", { operationId: "postSignOut", tags: ["session"] }),
  },
  "/api/cases/{subjectId}/{caseId}/letters": {
    get: handWritten("一件申请已经发出的文书", "readCase", {
      operationId: "getLettersOfCase",
      tags: ["letters"],
      parameters: [pathParameter("subjectId"), pathParameter("caseId")],
    }),
  },
  "/api/letters/{code}/file": {
    get: handWritten("下载一份文书（PDF）", "readCase", {
      operationId: "getLetterFile",
      tags: ["letters"],
      parameters: [pathParameter("code")],
    }),
  },
  "/api/letters/preview": {
    get: handWritten("发出之前预览补正通知或者决定书（PDF）", "handleCase", {
      operationId: "getLetterPreview",
      tags: ["letters"],
    }),
    post: handWritten("同上，内容放在请求体里", "handleCase", {
      operationId: "postLetterPreview",
      tags: ["letters"],
    }),
  },
  "/api/calendars/{secret}/calendar.ics": {
    get: handWritten("凭保密地址读期限日历（RFC 5545）", "anyone", {
      operationId: "getDeadlineCalendar",
      tags: ["letters"],
      parameters: [pathParameter("secret")],
    }),
  },
  "/api/plan": {
    get: handWritten("方案全文数据：章、措施、承诺、责任单位、政策、事项", "anyone", {
      operationId: "getPlan",
      tags: ["plan"],
    }),
  },
};
