using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;

namespace MediaCourse.Framing.Indicators;

/// <summary>The questions by which readers find frames in a text.</summary>
[TypeFormatterSource(typeof(FrameQuestionnaireFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class FrameQuestionnaire
{
    private FrameQuestionnaire(string name, ImmutableArray<FrameQuestion> questions)
    {
        Name = name;
        Questions = questions;
        Frames = [.. questions.Select(question => question.Frame).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// Twenty questions for five frames: conflict, responsibility, human interest, economic consequences, morality, after
    /// H. A. Semetko and P. M. Valkenburg (Journal of Communication 50(2), 2000), said in our own words.
    /// </summary>
    public static FrameQuestionnaire Generic { get; } = Of(
        "after Semetko and Valkenburg 2000",
        FramingData.Rows("frame-questions.tsv").Select(row => new FrameQuestion(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2], row[3].Length > 0 ? row[3] : null)));

    /// <summary>Where the questions come from.</summary>
    public string Name { get; }

    /// <summary>The questions, frame by frame.</summary>
    public ImmutableArray<FrameQuestion> Questions { get; }

    /// <summary>The names of the frames.</summary>
    public ImmutableArray<string> Frames { get; }

    /// <summary>Questions of one's own.</summary>
    /// <param name="name">Where they come from.</param>
    /// <param name="questions">The questions; those of a frame are numbered from 1.</param>
    /// <exception cref="FrameFormException">There is none, a frame has no name, or its questions are not numbered 1, 2, 3.</exception>
    public static FrameQuestionnaire Of(string name, IEnumerable<FrameQuestion> questions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(questions);
        ImmutableArray<FrameQuestion> all = [.. questions];
        if (all.IsEmpty || all.Any(question => string.IsNullOrWhiteSpace(question.Frame) || string.IsNullOrWhiteSpace(question.Text)))
        {
            throw new FrameFormException($"{name}: every question needs a frame and a text, and there must be one; write them.");
        }

        foreach (var frame in all.GroupBy(question => question.Frame, StringComparer.OrdinalIgnoreCase))
        {
            if (!frame.Select(question => question.Number).SequenceEqual(Enumerable.Range(1, frame.Count())))
            {
                throw new FrameFormException($"{name}: the questions of \"{frame.Key}\" must be numbered from 1, in order; correct the numbers.");
            }
        }

        return new(name, all);
    }

    /// <summary>The questions of some of the frames.</summary>
    /// <param name="frames">The frames; the beginning of a name will do.</param>
    /// <exception cref="FrameFormException">There is no such frame; the message lists those that there are.</exception>
    public FrameQuestionnaire Only(params IEnumerable<string> frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        var wanted = frames.Select(frame => Find(frame, 1).Frame).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Of(Name, Questions.Where(question => wanted.Contains(question.Frame)));
    }

    /// <summary>The question of this frame and number. Case does not count, and the beginning of a frame's name will do: "economic".</summary>
    /// <exception cref="FrameFormException">There is no such frame or number; the message lists those that there are.</exception>
    public FrameQuestion Find(string frame, int number)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var name = FrameOf(frame.Trim()) ?? throw new FrameFormException($"There is no frame \"{frame}\"; the frames are {string.Join(", ", Frames)}.");
        var questions = Questions.Where(question => question.Frame.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return number >= 1 && number <= questions.Count ? questions[number - 1]
            : throw new FrameFormException(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" has no question {number}; its questions are 1 to {questions.Count}."));
    }

    /// <summary>Whether there is a question of this frame and number.</summary>
    internal bool Has(string frame, int number) =>
        Questions.Any(question => question.Number == number && question.Frame.Equals(frame, StringComparison.OrdinalIgnoreCase));

    private string? FrameOf(string name)
    {
        var exact = Frames.Where(frame => frame.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        var begun = name.Length == 0 ? [] : Frames.Where(frame => frame.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact is [var same] ? same : begun is [var only] ? only : null;
    }
}
