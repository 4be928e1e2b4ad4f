using System.Collections;

namespace MediaCourse.Checks;

/// <summary>Checks answers in a notebook, at once and without a network.</summary>
public static class Check
{
    private const string Right = "That is right.";
    private const string Wrong = "Not yet.";
    private const string Unanswered = "Not answered yet. Write your answer in the cell above, run it, then run this cell again.";
    private const string NoReference = "There is nothing to compare with yet; the check is made when the assignment is released.";
    private const string OnHandIn = "This is checked when you hand in.";

    /// <summary>Whether an answer is the right one.</summary>
    /// <param name="name">What is checked, in words: "Yang's quotations are counted".</param>
    /// <param name="probe">Gives the answer: a number, a text, a row of the library, or a list or dictionary of these.</param>
    /// <param name="points">What it is worth; 0 where it is not marked.</param>
    /// <param name="hint">What helps whoever is not there yet, without giving the answer away.</param>
    /// <param name="by">What counts as the same; <see cref="Compare.Equal"/> by default.</param>
    /// <param name="digest">The digest of the right answer, written by the release of an assignment.</param>
    /// <remarks>A probe that throws fails its own check and no other.</remarks>
    public static CheckResult That(string name, Func<object?> probe, double points = 0, string? hint = null, Compare? by = null, string? digest = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        try
        {
            var value = probe();
            return IsUnanswered(value) ? new(name, CheckOutcome.Unanswered, Unanswered, points)
                : digest is null ? new(name, CheckOutcome.OnHandIn, NoReference, points)
                : CheckDigest.Fits(digest, value, by ?? Compare.Equal) ? new(name, CheckOutcome.Right, Right, points)
                : new(name, CheckOutcome.Wrong, With(Wrong, hint), points);
        }
        catch (CheckAuthoringException)
        {
            throw;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(name, CheckOutcome.Failed, With(NotWorkedOut(error), hint), points);
        }
    }

    /// <summary>An answer that can be right in many ways, judged when it is handed in.</summary>
    /// <param name="name">What is checked, in words.</param>
    /// <param name="probe">Gives the answer.</param>
    /// <param name="judge">Says from answer and reference answer whether it is right. Not run in a student's notebook.</param>
    /// <param name="points">What it is worth.</param>
    /// <param name="hint">What helps whoever is not there yet.</param>
    public static CheckResult Judge<T>(string name, Func<T> probe, Func<T, T, bool> judge, double points = 0, string? hint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        try
        {
            return IsUnanswered(probe()) ? new(name, CheckOutcome.Unanswered, Unanswered, points) : new(name, CheckOutcome.OnHandIn, With(OnHandIn, hint), points);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new(name, CheckOutcome.Failed, With(NotWorkedOut(error), hint), points);
        }
    }

    private static bool IsUnanswered(object? value) => value switch
    {
        null => true,
        string text => text.AsSpan().Trim(" .\u2026?_").IsEmpty,
        ICollection items => items.Cast<object?>().All(IsUnanswered),
        _ => false,
    };

    private static string NotWorkedOut(Exception error) => error is NullReferenceException
        ? "Something that your answer uses has no value yet. See whether a cell above has failed, mend it, and run both again."
        : $"Your answer could not be worked out: {OneLine(error.Message)}";

    private static string With(string message, string? hint) => string.IsNullOrWhiteSpace(hint) ? message : $"{message} {hint}";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
