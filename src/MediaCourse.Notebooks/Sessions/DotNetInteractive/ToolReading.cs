using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>Turns what the tool tells of a cell into a session's events.</summary>
/// <param name="events">Where they go.</param>
/// <param name="outputLimit">Bytes that the values may have that the cell shows.</param>
internal sealed partial class ToolReading(CellEvents events, int outputLimit)
{
    private readonly OutputBudget _values = new(outputLimit);
    private bool _isTold;

    /// <summary>How the cell ended; null as long as it has not.</summary>
    public CellStatus? Status { get; private set; }

    public void Take(ToolEvent read)
    {
        switch (read.Kind)
        {
            case "StandardOutputValueProduced":
                Write(read, isError: false);
                break;
            case "StandardErrorValueProduced":
                Write(read, isError: true);
                break;
            case "DisplayedValueProduced" or "DisplayedValueUpdated" when IsPackageNotice(read):
                break;
            case "DisplayedValueProduced":
                Show(ValueRole.Display, read);
                break;
            case "DisplayedValueUpdated":
                Show(ValueRole.Update, read);
                break;
            case "ReturnValueProduced":
                Show(ValueRole.Result, read);
                break;
            case "ErrorProduced":
                Tell(read.Text("message") ?? "");
                break;
            case "CommandFailed":
                var message = read.Text("message") ?? "";
                Tell(message);
                Status = IsCompilerError().IsMatch(message) ? CellStatus.NotCompiled : CellStatus.Threw;
                break;
            case "CommandSucceeded":
                Status = CellStatus.Succeeded;
                break;
            default:
                // Progress, diagnostics and the like, which the end of the cell sums up.
                break;
        }
    }

    /// <summary>The tool tells of the packages that it fetches in a display of its own, which no cell has made.</summary>
    private static bool IsPackageNotice(ToolEvent read) => Renderings(read).Any(static rendering =>
        rendering.MimeType == "text/html"
        && (rendering.Text.Contains("<strong>Installed Packages</strong>", StringComparison.Ordinal) || rendering.Text.Contains("<strong>Installing Packages</strong>", StringComparison.Ordinal)));

    /// <summary>The error comes with its stack, which is that of the host.</summary>
    private void Tell(string message)
    {
        if (_isTold)
        {
            return;
        }

        _isTold = true;
        ImmutableArray<string> lines = [.. message.Split('\n').Select(static line => line.TrimEnd('\r'))];
        var words = lines.TakeWhile(static line => !line.StartsWith("   at ", StringComparison.Ordinal)).ToList();
        var first = words.Count == 0 ? message : string.Join('\n', words);
        var name = ExceptionName().Match(first) is { Success: true } match ? match.Groups["name"].Value : IsCompilerError().IsMatch(first) ? "CompilationError" : "Error";
        events.Error(new ErrorOutput(name, first, lines));
    }

    private void Write(ToolEvent read, bool isError)
    {
        foreach (var rendering in Renderings(read))
        {
            events.Stream(new StreamText(isError, rendering.Text));
        }
    }

    private void Show(ValueRole role, ToolEvent read)
    {
        var renderings = Renderings(read);
        var size = renderings.Sum(static rendering => (long)rendering.Text.Length);
        if (_values.TryTake(size))
        {
            events.Value(new ShownValue(role, read.Text("valueId"), renderings));
        }
        else
        {
            events.Stream(new StreamText(IsError: false, _values.OmissionNotice(size) + "\n"));
        }
    }

    private static ImmutableArray<Rendering> Renderings(ToolEvent read) =>
    [
        .. (read.Body["formattedValues"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(static value => (MimeType: ToolEvent.TextOf(value["mimeType"]) ?? "text/plain", Text: ToolEvent.TextOf(value["value"]) ?? ""))
            .Select(static value => new Rendering(value.MimeType, value.Text, MimeEntry.IsJson(value.MimeType))),
    ];

    [GeneratedRegex(@"^[^\n]*\(\d+,\d+\): error CS\d+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsCompilerError();

    [GeneratedRegex(@"^([\w.]+\.)?(?<name>\w+(Exception|Error)): ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ExceptionName();
}
