using System.Runtime.InteropServices;

namespace MediaCourse.Comments.Tone;

/// <summary>
/// The four numbers that VADER gives for a text (Hutto and Gilbert 2014). The first three are shares of the text's
/// weight, from 0 to 1, and sum to 1 but for rounding; a text without any word has 0 in all four.
/// </summary>
/// <param name="Negative">Share of negative words, to three decimals.</param>
/// <param name="Neutral">Share of words without a tone, to three decimals.</param>
/// <param name="Positive">Share of positive words, to three decimals.</param>
/// <param name="Compound">Tone of the whole from -1 (most negative) to 1 (most positive), to four decimals.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ToneScore(double Negative, double Neutral, double Positive, double Compound);
