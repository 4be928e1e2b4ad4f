using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Framing.Indicators;

/// <summary>How readers answered the questions of each frame about each text.</summary>
/// <param name="Sources">The ids of the texts.</param>
/// <param name="Frames">The frames.</param>
/// <param name="Rows">A row for each frame of each text.</param>
[TypeFormatterSource(typeof(FrameProfilesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record FrameProfiles(ImmutableArray<string> Sources, ImmutableArray<string> Frames, ImmutableArray<FrameProfile> Rows)
{
    /// <summary>The profile of one text in one frame.</summary>
    public FrameProfile this[string source, string frame] =>
        Rows.First(row => row.Source == source && row.Frame.Equals(frame, StringComparison.OrdinalIgnoreCase));

    internal static FrameProfiles Of(FrameAnswers answers) => new(
        answers.Sources,
        answers.Questionnaire.Frames,
        [
            .. from frame in answers.Questionnaire.Frames
               from source in answers.Sources
               let given = answers.Judgements.Where(answer => answer.Source == source && answer.Frame == frame).ToList()
               select new FrameProfile(
                   source,
                   frame,
                   given.Count(answer => answer.Answer == FrameAnswer.Yes),
                   given.Count(answer => answer.Answer == FrameAnswer.No),
                   given.Count(answer => answer.Answer == FrameAnswer.NotSure),
                   given.Select(answer => answer.Reader).Distinct(StringComparer.Ordinal).Count()),
        ]);
}

/// <summary>The answers to the questions of one frame about one text. A share of yes is what readers saw, no verdict on the text.</summary>
/// <param name="Source">The id of the text.</param>
/// <param name="Frame">The frame.</param>
/// <param name="Yes">Answers of yes.</param>
/// <param name="No">Answers of no.</param>
/// <param name="NotSure">Answers of not sure.</param>
/// <param name="Readers">How many readers answered.</param>
public sealed record FrameProfile(string Source, string Frame, int Yes, int No, int NotSure, int Readers)
{
    /// <summary>Yes among the answers of yes and no, 0 to 1 (the mean that Semetko and Valkenburg 2000 take as a frame's scale); null without any.</summary>
    public double? Share => Yes + No == 0 ? null : (double)Yes / (Yes + No);
}
