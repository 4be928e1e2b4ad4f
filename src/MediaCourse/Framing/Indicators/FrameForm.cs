using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Indicators;

/// <summary>
/// One reader's answers about one text. The reader decides by reading; a yes names the line of a passage that shows it.
/// A form is a value: each answer gives a form with one more, so that a cell that is run again gives the same form.
/// </summary>
/// <example><code>
/// var mine = FrameForm.For(corpus["voa"], reader: "Ana")
///     .Yes("conflict", 1, line: 40)
///     .No("morality", 2)
///     .NotSure("human interest", 5);
/// </code></example>
[TypeFormatterSource(typeof(FrameFormFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class FrameForm
{
    private FrameForm(Article article, string reader, FrameQuestionnaire questionnaire, ImmutableArray<FrameJudgement> answers)
    {
        Article = article;
        Reader = reader;
        Questionnaire = questionnaire;
        Answers = answers;
    }

    /// <summary>The text that is read.</summary>
    public Article Article { get; }

    /// <summary>Who reads it.</summary>
    public string Reader { get; }

    /// <summary>The questions.</summary>
    public FrameQuestionnaire Questionnaire { get; }

    /// <summary>The answers given so far, in the order in which they were given.</summary>
    public ImmutableArray<FrameJudgement> Answers { get; }

    /// <summary>The questions without an answer.</summary>
    public IEnumerable<FrameQuestion> Unanswered => Questionnaire.Questions.Where(question => AnswerTo(question) is null);

    /// <summary>An empty form.</summary>
    /// <param name="article">The text.</param>
    /// <param name="reader">Who reads it: a name or a code.</param>
    /// <param name="questionnaire">The questions; <see cref="FrameQuestionnaire.Generic"/> if not given.</param>
    /// <exception cref="FrameFormException">The reader has no name.</exception>
    public static FrameForm For(Article article, string reader, FrameQuestionnaire? questionnaire = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return string.IsNullOrWhiteSpace(reader)
            ? throw new FrameFormException($"The form for {article.Id} needs its reader; write FrameForm.For(…, reader: \"your name\").")
            : new(article, OneLine(reader)!, questionnaire ?? FrameQuestionnaire.Generic, []);
    }

    /// <summary>The form with one more answer.</summary>
    /// <param name="frame">The frame, such as "conflict".</param>
    /// <param name="question">The question's number within its frame.</param>
    /// <param name="answer">Yes, no or not sure.</param>
    /// <param name="line">The line of the file with the passage that shows it; a yes needs one.</param>
    /// <param name="note">Why, in a few words.</param>
    /// <exception cref="FrameFormException">There is no such question, it is answered already, or the line is missing, blank or not there.</exception>
    public FrameForm Answer(string frame, int question, FrameAnswer answer, int? line = null, string? note = null)
    {
        var asked = Questionnaire.Find(frame, question);
        var judgement = new FrameJudgement(Article.Id, Reader, asked.Frame, asked.Number, answer, line, OneLine(note));
        if (AnswerTo(asked) is { } given)
        {
            throw new FrameFormException($"\"{given.Question}\" is answered already: {given.AnswerAndLine}; keep one of the two answers.");
        }

        Check(judgement);
        return new(Article, Reader, Questionnaire, Answers.Add(judgement));
    }

    /// <summary>The form with one question answered by yes.</summary>
    /// <inheritdoc cref="Answer"/>
    public FrameForm Yes(string frame, int question, int line, string? note = null) => Answer(frame, question, FrameAnswer.Yes, line, note);

    /// <summary>The form with one question answered by no.</summary>
    /// <inheritdoc cref="Answer"/>
    public FrameForm No(string frame, int question, int? line = null, string? note = null) => Answer(frame, question, FrameAnswer.No, line, note);

    /// <summary>The form with one question that the reader cannot answer.</summary>
    /// <inheritdoc cref="Answer"/>
    public FrameForm NotSure(string frame, int question, int? line = null, string? note = null) => Answer(frame, question, FrameAnswer.NotSure, line, note);

    /// <summary>The answer to a question; null where there is none yet.</summary>
    public FrameJudgement? AnswerTo(FrameQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Answers.FirstOrDefault(answer => answer.Frame == question.Frame && answer.Number == question.Number);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Article.Id} read by {Reader}: {Answers.Length} of {Questionnaire.Questions.Length} questions answered{Unsure}");

    private string Unsure => Answers.Count(answer => answer.Answer == FrameAnswer.NotSure) is > 0 and var count ? string.Create(CultureInfo.InvariantCulture, $", {count} of them by not sure") : "";

    private void Check(FrameJudgement judgement)
    {
        if (judgement.Line is not { } line)
        {
            _ = judgement.Answer != FrameAnswer.Yes ? judgement
                : throw new FrameFormException($"\"{judgement.Question}\" is answered yes: name the line of a passage that shows it, such as line: 12.");
        }
        else if (line < 1 || line > Article.Raw.LineCount)
        {
            throw new FrameFormException(string.Create(CultureInfo.InvariantCulture, $"\"{judgement.Question}\": {Article.Id} has lines 1 to {Article.Raw.LineCount}, and no line {line}; correct the number."));
        }
        else if (Article.Raw.Slice(Article.Raw.LineSpan(line)).IsWhiteSpace())
        {
            throw new FrameFormException(string.Create(CultureInfo.InvariantCulture, $"\"{judgement.Question}\": line {line} of {Article.Id} is blank; name the line of the passage."));
        }
    }

    // Tabs and line ends part the fields and rows of a file of answers.
    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
