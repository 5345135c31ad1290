import Fastify from "fastify";

// The peer: a bare Fastify that says hello, in a process of its own as our server is.
const server = Fastify();
server.get("/", async () => "hello");
await server.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
process.stdout.write("ready\n");
