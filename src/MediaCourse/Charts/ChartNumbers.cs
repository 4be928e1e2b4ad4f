using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaCourse.Charts;

/// <summary>Numbers with a fixed count of digits, so that a figure's characters are the same wherever it was made.</summary>
/// <param name="Digits">Digits behind the point.</param>
internal sealed record ChartNumbers(int Digits)
{
    private const int MostByDefault = 3;

    /// <summary>As many digits as the numbers need, up to three; or as many as are asked for.</summary>
    public static ChartNumbers For(IEnumerable<double?> values, int? digits)
    {
        if (digits is { } asked)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(asked, nameof(digits));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(asked, 6, nameof(digits));
            return new(asked);
        }

        var needed = 0;
        foreach (var value in values.OfType<double>().Where(double.IsFinite))
        {
            while (needed < MostByDefault && Math.Round(value, needed) != Math.Round(value, MostByDefault))
            {
                needed++;
            }
        }

        return new(needed);
    }

    /// <summary>The format of .NET that writes them.</summary>
    public string Format => Digits == 0 ? "#,0" : "#,0." + new string('0', Digits);

    /// <summary>The format of plotly.js that writes them.</summary>
    public string PlotlyFormat => string.Create(CultureInfo.InvariantCulture, $",.{Digits}f");

    /// <summary>A number for a reader; a dash where there is none.</summary>
    public string InWords(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, Digits).ToString(Format, CultureInfo.InvariantCulture) : "\u2013";

    /// <summary>A number for plotly.js, or null where there is none or it is infinite.</summary>
    public JsonNode? Json(double? value) => value is { } number && double.IsFinite(number) ? JsonValue.Create(Math.Round(number, Digits) + 0.0) : null;

    /// <summary>The numbers for plotly.js.</summary>
    public JsonArray Json(IEnumerable<double?> values) => [.. values.Select(Json)];
}
