namespace MediaCourse.Kernel.Rpc;

/// <summary>A message cannot be answered.</summary>
/// <param name="code">The reason, as JSON-RPC numbers them.</param>
/// <param name="message">The reason in words.</param>
/// <param name="innerException">What caused it, or null.</param>
internal sealed class RpcException(RpcErrorCode code, string message, Exception? innerException = null)
    : MediaCourseException(message, innerException)
{
    /// <summary>The reason.</summary>
    public RpcErrorCode Code { get; } = code;
}

/// <summary>Why a message cannot be answered: JSON-RPC's numbers, and those that language servers have added.</summary>
internal enum RpcErrorCode
{
    /// <summary>It is not JSON.</summary>
    ParseError = -32700,

    /// <summary>It is no JSON-RPC 2.0.</summary>
    InvalidRequest = -32600,

    /// <summary>There is no such method.</summary>
    MethodNotFound = -32601,

    /// <summary>The method takes other parameters.</summary>
    InvalidParams = -32602,

    /// <summary>A defect.</summary>
    InternalError = -32603,

    /// <summary>A request came before <c>initialize</c>.</summary>
    NotInitialised = -32002,

    /// <summary>It failed for a reason that its message tells the user.</summary>
    RequestFailed = -32803,

    /// <summary>Who sent it does not want the answer any more.</summary>
    RequestCancelled = -32800,

    /// <summary>Too many requests at once.</summary>
    Busy = -32000,
}
