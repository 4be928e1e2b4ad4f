using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Language;
using MediaCourse.Notebooks.Sessions.Variables;

namespace MediaCourse.Kernel.Editor;

/// <summary>What an editor is told about code and variables.</summary>
internal static class LanguageAnswers
{
    public static JsonNode Completions(CompletionList list) => new JsonObject
    {
        ["start"] = list.Start,
        ["end"] = list.End,
        ["items"] = Array(list.Items, static item => new JsonObject { ["text"] = item.Text, ["kind"] = item.Kind.ToString(), ["detail"] = item.Detail }),
    };

    public static JsonNode? Hover(SymbolDescription? description) => description is null ? null : new JsonObject
    {
        ["start"] = description.Start,
        ["end"] = description.End,
        ["markdown"] = description.Markdown,
    };

    public static JsonNode Diagnostics(IEnumerable<CellDiagnostic> diagnostics) => Array(diagnostics, static diagnostic => new JsonObject
    {
        ["code"] = diagnostic.Code,
        ["message"] = diagnostic.Explanation,
        ["source"] = diagnostic.Source,
        ["line"] = diagnostic.Line,
        ["column"] = diagnostic.Column,
        ["length"] = diagnostic.Length,
    });

    public static JsonNode Variables(IEnumerable<SessionVariable> variables) => Array(variables, static variable => new JsonObject
    {
        ["name"] = variable.Name,
        ["type"] = variable.Type,
        ["value"] = variable.Value,
    });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);
}
