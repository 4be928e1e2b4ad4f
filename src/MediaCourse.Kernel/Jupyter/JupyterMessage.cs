using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>A message of the Jupyter protocol.</summary>
/// <param name="Identities">Where it came from, or goes to; for broadcasts the topic.</param>
/// <param name="Header">Its header.</param>
/// <param name="Parent">The header of the request that it answers; empty for a request.</param>
/// <param name="Content">What it says.</param>
internal sealed record JupyterMessage(
    ImmutableArray<ReadOnlyMemory<byte>> Identities,
    JsonObject Header,
    JsonObject Parent,
    JsonObject Content)
{
    /// <summary>What is said about it.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Its kind, such as <c>execute_request</c>.</summary>
    public string Type => Header.Text("msg_type") ?? "";
}
