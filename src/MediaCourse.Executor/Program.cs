using MediaCourse.Executor;
using MediaCourse.Executor.Isolation;

var streams = ProtocolStreams.TakeOver();
var process = new OwnProcess();
process.Separate();
using var host = new ExecutorHost(streams, process);
host.Run();
