using MediaCourse.Compiler;
using MediaCourse.Executor.Isolation;

var streams = ProtocolStreams.TakeOver();
return new CompileHost(streams.Input, streams.Output, Directory.GetCurrentDirectory()).Run();
