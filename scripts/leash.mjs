// Loaded into the processes that a supervisor of ours starts, with --import: when the supervisor is gone, killed
// before it could say stop, they stop by themselves. Otherwise the web process would hold on to its port for ever.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
