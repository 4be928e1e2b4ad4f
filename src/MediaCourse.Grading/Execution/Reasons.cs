using System.Globalization;
using MediaCourse.Executor.Output;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Execution;

/// <summary>Why a step of a hand-in did not run to its end, in words for student and teacher.</summary>
internal static class Reasons
{
    private const int LongestReason = 500;
    private const string NotRun = "It was not run: ";

    public const string TooManyCrashes = NotRun + "cells before it brought their process down too often.";

    public const string MissingCell = "It needs a cell that brought its process down, or was stopped, before it had ended.";

    /// <summary>Whether a step failed by what other steps did before it.</summary>
    public static bool IsOfOthers(string reason) => reason.StartsWith(NotRun, StringComparison.Ordinal);

    /// <summary>Whether the runtime says, in its own words, that a cell is missing which was not run again.</summary>
    public static bool IsOfMissingCell(string message) => message.StartsWith("Could not load file or assembly 'Cell", StringComparison.Ordinal);

    public static string TooSlow(TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"It did not end within {limit.TotalSeconds:0.#} s and was stopped.");

    public static string TimeUsedUp(TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{NotRun}the cells before it had used up the {limit.TotalSeconds:0.#} s that a hand-in has.");

    public static string Crash(Gone gone, long memoryLimit)
    {
        var words = gone.LastWords;
        return words.StartsWith("Stack overflow.", StringComparison.Ordinal)
            ? "Methods called one another too deeply: probably one calls itself without an end."
            : words.StartsWith("Out of memory.", StringComparison.Ordinal) || words.Contains("OutOfMemoryException", StringComparison.Ordinal)
            ? $"It needed more memory than the {OutputBudget.Size(memoryLimit)} that a hand-in may use."
            : gone.InGoodOrder
            ? "It ended its own process, as Environment.Exit does."
            : "It brought its process down; too much memory, too many processes or too much processor time can be the reason.";
    }

    /// <summary>A message as one line of bounded length.</summary>
    public static string OneLine(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestReason ? line : line[..LongestReason] + "…";
    }
}
