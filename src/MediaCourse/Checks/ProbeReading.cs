using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaCourse.Checks;

/// <summary>What came of computing a checked value: the value, or why there is none.</summary>
/// <param name="Value">The value; null where it could not be computed or compared.</param>
/// <param name="Problem">Why there is none, on one line; else null.</param>
/// <param name="IsAuthorsFault">Whether no answer of this type could be compared at all.</param>
public sealed record ProbeReading(ProbeValue? Value, string? Problem, bool IsAuthorsFault = false)
{
    private const string ValueField = "value";
    private const string ProblemField = "problem";
    private const string UnfitField = "unfit";
    private const int LongestProblem = 300;

    /// <summary>Computes a value; whatever it throws becomes the reading's problem.</summary>
    public static ProbeReading Take(Func<object?> probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        try
        {
            var value = ProbeValue.Of(probe());
            _ = value.ToText();
            return new ProbeReading(value, null);
        }
        catch (CheckAuthoringException error)
        {
            return new ProbeReading(null, error.Message, IsAuthorsFault: true);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new ProbeReading(null, OneLine(error.Message));
        }
    }

    /// <summary>Reads what <see cref="ToText"/> wrote, wherever it comes from.</summary>
    /// <exception cref="ProbeTextException">It is no such text.</exception>
    public static ProbeReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > ProbeValueText.LongestText + LongestProblem)
        {
            throw new ProbeTextException("it is too long");
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return root.TryGetProperty(ValueField, out var value) ? new ProbeReading(ProbeValue.Parse(value.GetRawText()), null)
                : root.TryGetProperty(ProblemField, out var problem) ? new ProbeReading(null, OneLine(problem.GetString() ?? ""))
                : root.TryGetProperty(UnfitField, out var unfit) ? new ProbeReading(null, OneLine(unfit.GetString() ?? ""), IsAuthorsFault: true)
                : throw new ProbeTextException("it is damaged");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new ProbeTextException("it is damaged");
        }
    }

    /// <summary>The reading in writing, as JSON on one line.</summary>
    public string ToText() => Value is not null
        ? $"{{\"{ValueField}\":{Value.ToText()}}}"
        : $"{{\"{(IsAuthorsFault ? UnfitField : ProblemField)}\":\"{JsonEncodedText.Encode(Problem ?? "", JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}";

    private static string OneLine(string text)
    {
        // Half a character, as a cut leaves it, cannot be written.
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.EnumerateRunes().Select(rune => rune.ToString()));
        return line.Length <= LongestProblem ? line : line[..LongestProblem].TrimEnd('\uD83C', '\uD83D', '\uD83E') + "\u2026";
    }
}
