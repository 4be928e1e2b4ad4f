using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>The error outputs of cells, in words for their readers.</summary>
internal static partial class CellErrors
{
    private const string Kept = "Variables keep the values that they have.";

    private const string Lost =
        "The session was started afresh: variables, methods, types and usings of the cells so far are gone. Run the notebook again from its first cell.";

    private const string NullReference = "Object reference not set to an instance of an object.";

    private const string Unset =
        "Something that this cell uses has no value (null). If an earlier cell gives it one, see whether that cell has failed, mend it, and run both again.";

    private const int MaximumTraceLines = 8;

    public static ErrorOutput NotCompiled(ImmutableArray<CellDiagnostic> errors)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var error in errors)
        {
            lines.Add(Headline(error));
            if (error.LineText.Length > 0)
            {
                lines.Add("    " + error.LineText.Replace('\t', ' '));
                lines.Add("    " + new string(' ', error.Column - 1) + new string('^', error.Length));
            }

            if (error.Explanation != error.CompilerMessage)
            {
                lines.Add($"    ({error.Code}: {error.CompilerMessage})");
            }
        }

        return new ErrorOutput("CompilationError", Headline(errors[0]), lines.ToImmutable());
    }

    public static ErrorOutput Thrown(CellFault fault) => fault is { Name: nameof(NullReferenceException), Message: NullReference }
        ? Reworded(fault, Unset)
        : EmptyValue().Match(fault.Message) is { Success: true } empty
            ? Reworded(fault, $"'{empty.Groups[1].Value}' is empty here: write something between its quotation marks.")
            : new(fault.Name, fault.Message, fault.Traceback);

    /// <summary>A part of the cell cannot be prepared: an unknown directive, a package that cannot be had.</summary>
    public static ErrorOutput NotPrepared(string name, string message) => Plain(name, message);

    /// <summary>The cell was stopped, by the user or (with a limit) by its time limit.</summary>
    public static ErrorOutput Stopped(TimeSpan? limit, CellFault? where, StopEffect effect)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"{StoppedBy(limit)} {Effect(effect)}");
        var name = limit is null ? "Interrupted" : "TimeLimit";
        ImmutableArray<string> frames = where is null ? [] : [.. where.Traceback.Where(static line => line.StartsWith("   in ", StringComparison.Ordinal))];
        return new ErrorOutput(name, message, [$"{name}: {message}", .. frames]);
    }

    /// <summary>The executor ended under the cell.</summary>
    public static ErrorOutput Crashed(Gone gone, long memoryLimit)
    {
        var words = gone.LastWords;
        if (words.StartsWith("Stack overflow.", StringComparison.Ordinal))
        {
            return Fatal("StackOverflow", "Methods called one another too deeply: probably one calls itself without an end.", Calls(words));
        }

        if (words.StartsWith("Process terminated.", StringComparison.Ordinal))
        {
            return Fatal("ProcessTerminated", $"The process that runs the cells ended itself: {FirstLine(words["Process terminated.".Length..])}", Calls(words));
        }

        if (words.StartsWith("Out of memory.", StringComparison.Ordinal) || words.Contains("OutOfMemoryException", StringComparison.Ordinal))
        {
            return Fatal("OutOfMemory", $"The cells needed more memory than the {OutputBudget.Size(memoryLimit)} that this session may use.", []);
        }

        if (gone.InGoodOrder)
        {
            return Fatal("Exited", string.Create(CultureInfo.InvariantCulture, $"The cell ended its own process with exit code {gone.ExitCode ?? 0}, as Environment.Exit does."), []);
        }

        var code = gone.ExitCode is { } known ? string.Create(CultureInfo.InvariantCulture, $" (exit code {known})") : "";
        return Fatal(
            "Crashed",
            $"The process that runs the cells was ended from outside or broke down{code}. A lack of memory can be the reason.",
            [.. words.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(MaximumTraceLines)]);
    }

    /// <summary>The executor could not load the cell.</summary>
    public static ErrorOutput NotLoaded(CellFault? fault) => Fatal("NotLoaded", $"The compiled cell could not be loaded: {fault?.Message}", []);

    /// <summary>The executor could not be started again.</summary>
    public static ErrorOutput NotStarted(ExecutorStartException error) => Plain("NotStarted", error.Message);

    private static string StoppedBy(TimeSpan? limit) => limit is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"The cell was stopped at its time limit of {time.TotalSeconds:0.###} s.")
        : "The cell was stopped.";

    private static string Effect(StopEffect effect) => effect switch
    {
        StopEffect.NothingRun => "It was still being prepared: nothing of it has run.",
        StopEffect.VariablesKept => Kept,
        StopEffect.Busy => "Work that it had started in the background went on at full speed and could only be ended with the whole session. " + Lost,
        _ => "It could not be stopped in place. " + Lost,
    };

    private static ErrorOutput Fatal(string name, string message, ImmutableArray<string> trace) =>
        new(name, $"{message} {Lost}", [$"{name}: {message}", .. trace, Lost]);

    private static ErrorOutput Plain(string name, string message) => new(name, message, [$"{name}: {message}"]);

    /// <summary>The calls in the runtime's own trace, without the cell's wrapping.</summary>
    private static ImmutableArray<string> Calls(string words) =>
        [.. words.Split('\n')
            .Select(static line => line.TrimEnd('\r'))
            .Where(static line => line.Contains("Submission#", StringComparison.Ordinal) && !line.Contains("<Factory>", StringComparison.Ordinal) && !line.Contains("<Initialize>", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Take(MaximumTraceLines)
            .Select(static line => "   " + System.Text.RegularExpressions.Regex.Replace(line.Trim(), @"Submission#\d+[.+]", ""))];

    private static ErrorOutput Reworded(CellFault fault, string message) => new(fault.Name, message, [$"{fault.Name}: {message}", .. fault.Traceback.Skip(1)]);

    // What the framework says of an empty text that must not be empty.
    [System.Text.RegularExpressions.GeneratedRegex(@"^The value cannot be an empty string.*\(Parameter '(\w+)'\)$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex EmptyValue();

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();

    private static string Headline(CellDiagnostic error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.Source}, line {error.Line}, column {error.Column}: {error.Explanation}");
}
