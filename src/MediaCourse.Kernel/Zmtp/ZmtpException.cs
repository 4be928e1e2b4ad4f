namespace MediaCourse.Kernel.Zmtp;

/// <summary>The other end of a connection breaks the protocol or a limit; the connection is of no more use.</summary>
internal sealed class ZmtpException(string message) : MediaCourseException(message);
