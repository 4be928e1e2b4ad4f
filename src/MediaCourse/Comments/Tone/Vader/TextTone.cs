using System.Runtime.InteropServices;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>The tone of a whole text, from the valences of its words.</summary>
/// <param name="Sum">The sum of the valences with the emphasis of punctuation.</param>
/// <param name="Emphasis">What punctuation added to the sum; negative where the tone is.</param>
/// <param name="Compound">The sum brought between -1 and 1, before rounding.</param>
/// <param name="Score">The four numbers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextTone(double Sum, double Emphasis, double Compound, ToneScore Score)
{
    /// <summary>About the largest sum to be expected, squared: with it a long text comes near 1 and never reaches it.</summary>
    private const double Alpha = 15;

    /// <summary>Adds up.</summary>
    /// <param name="valences">The valence of every word of the text.</param>
    /// <param name="emphasis">What punctuation adds, without a sign.</param>
    public static TextTone Of(ReadOnlySpan<double> valences, double emphasis)
    {
        if (valences.IsEmpty)
        {
            return default;
        }

        double sum = 0, positive = 0, negative = 0, neutral = 0;
        foreach (var valence in valences)
        {
            // One more than its valence: a neutral word weighs 1, and a rated word weighs that and its tone.
            sum += valence;
            switch (valence)
            {
                case > 0:
                    positive += valence + 1;
                    break;
                case < 0:
                    negative += 1 - valence;
                    break;
                default:
                    neutral++;
                    break;
            }
        }

        var signed = Math.Sign(sum) * emphasis;
        sum += signed;
        var compound = sum / Math.Sqrt((sum * sum) + Alpha);
        if (positive > negative)
        {
            positive += emphasis;
        }
        else if (positive < negative)
        {
            negative += emphasis;
        }

        var total = positive + negative + neutral;
        return new(sum, signed, compound, new ToneScore(
            DecimalRounding.Round(negative / total, 3),
            DecimalRounding.Round(neutral / total, 3),
            DecimalRounding.Round(positive / total, 3),
            DecimalRounding.Round(compound, 4)));
    }
}
