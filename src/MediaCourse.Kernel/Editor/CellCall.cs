using System.Text.Json.Nodes;
using MediaCourse.Kernel.Jupyter;
using MediaCourse.Kernel.Rpc;

namespace MediaCourse.Kernel.Editor;

/// <summary>A cell to run.</summary>
/// <param name="Notebook">Its notebook.</param>
/// <param name="Run">By which the editor knows what the cell shows.</param>
/// <param name="Code">Its source.</param>
/// <param name="Number">Its number in the session, from 1.</param>
internal sealed record CellCall(string Notebook, string Run, string Code, int Number)
{
    public static CellCall Of(JsonObject parameters) => new(
        EditorHost.Required(parameters, "notebook"),
        EditorHost.Required(parameters, "run"),
        EditorHost.Required(parameters, "code"),
        parameters.Number("number") is > 0 and var number ? number : throw new RpcException(RpcErrorCode.InvalidParams, "The parameter 'number' is no number from 1."));
}

/// <summary>A place in a cell that is being written.</summary>
/// <param name="Code">The cell as it stands.</param>
/// <param name="Position">The place in its UTF-16.</param>
/// <param name="Before">The cells before it that have not been run as they stand, in order.</param>
internal sealed record CellPlace(string Code, int Position, IReadOnlyList<string> Before)
{
    private const int MaximumBefore = 500;

    public static CellPlace Of(JsonObject parameters) => new(
        EditorHost.Required(parameters, "code"),
        parameters.Number("position") ?? 0,
        parameters["before"] is JsonArray before
            ? [.. before.OfType<JsonValue>().Select(static code => code.TryGetValue<string>(out var text) ? text : "").Take(MaximumBefore)]
            : []);
}
