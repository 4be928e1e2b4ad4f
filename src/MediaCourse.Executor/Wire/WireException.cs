namespace MediaCourse.Executor.Wire;

/// <summary>The other end of the wire sent what the protocol does not allow.</summary>
internal sealed class WireException(string message) : IOException(message);
