namespace MediaCourse.Kernel.Rpc;

/// <summary>What comes in is no message, so that nobody knows where the next one begins.</summary>
/// <param name="reason">What is wrong.</param>
/// <param name="innerException">What caused it, or null.</param>
public sealed class FrameException(string reason, Exception? innerException = null)
    : MediaCourseException($"standard input: {reason}; an editor starts this command and speaks JSON-RPC with Content-Length headers to it.", innerException);
