using System.Globalization;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Notebooks.Documents;
using OutputWriter = MediaCourse.Grading.Feedback.Outputs.OutputWriter;

namespace MediaCourse.Desk.Pages;

/// <summary>One answer fills the page: the question, the answer, and beside them the mark.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Item">The item.</param>
/// <param name="Queue">The answers to the item.</param>
/// <param name="Place">Where this answer stands among them.</param>
/// <param name="Steps">Where it leads on and back.</param>
internal sealed record AnswerPage(AssignmentDesk Assignment, GradedItem Item, MarkingQueue Queue, int Place, MarkingSteps Steps)
{
    private const int MostUsedComments = 9;

    private Answer Answer => Queue.Answers[Place];

    /// <summary>The page as HTML.</summary>
    public Html Render(CourseDesk desk, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(visitor);
        var gradebook = desk.Gradebook;
        var marker = visitor.Marker!;
        var place = Answer.PlaceOf(Assignment.Id, Item.Id);
        var outputs = new OutputWriter();
        var answer = NotebookOf(gradebook, Answer) is { } notebook ? AnswerSection.Of(Assignment, Item, notebook, outputs) : Html.Of($"<p class=\"aside\">The graded notebook is lost; grade the hand-in again.</p>");
        var reference = AnswerSection.Reference(Assignment, Item, outputs);
        var anchors = Anchors(gradebook, outputs);
        var marks = new MarkOutcome(IsSaved: true, gradebook.MarksOf(place));
        var released = Answer.HandIn.Released is null ? Html.None : Html.Of($"""<p class="released">Released to <bdi>{Answer.HandIn.Name ?? Answer.HandIn.Student}</bdi>: what you change now is in the next feedback and the next export.</p>""");
        var body = Html.Of(
            $"""
            <div class="answer-page">
            <div class="work">
            <p class="kicker">{(Steps.IsByStudent ? "By student" : Queue.Anchors.Contains(Answer.HandIn.Id) ? "Anchor" : "By question")} · answer <span class="code-name">{Answer.Code}</span> · {Place + 1} of {Queue.Answers.Count}{(Item.Kind == ItemKind.Code ? Html.None : Queue.Waiting > 0 ? Html.Of($", <span id=\"waiting\">{Queue.Waiting}</span> {(Queue.Waiting == 1 ? "waits" : "wait")}") : Html.Of($", all marked"))}</p>
            <h1>{Item.Title}</h1>
            {released}
            <details class="question" open><summary>Question</summary>{AnswerSection.Question(Assignment, Item)}</details>
            {(Queue.IsDouble ? Html.None : LeftBehind.EarlierMarks(Assignment, Answer, Item.Id, gradebook.GivenByPeople(Assignment.Id, Answer.HandIn.Student)))}
            <section class="student-answer" aria-labelledby="answer-title"><h2 id="answer-title">Answer</h2>{answer}</section>
            {(Item.Checks.Count > 0 ? ChecksSection.Of(gradebook.Checks(Answer.HandIn.Id), Item, place, Answer.Code) : Html.None)}
            <details class="reference" id="reference"><summary>Reference answer <kbd>r</kbd></summary>{reference}</details>
            {anchors}
            </div>
            {new MarkPanel(Assignment, Item, Answer, Queue, marks, marker, Steps).Render(gradebook.UsedComments(Assignment.Id, Item.Id, MostUsedComments, Queue.IsDouble ? marker : null), gradebook.IsFlagged(place))}
            </div>
            {Html.Cleaned(outputs.Figures)}
            """);
        return DeskPage.Of(
            desk,
            visitor,
            $"{Item.Title}, {Answer.Code}",
            [(Assignment.Master.Assignment.Title, DeskPage.Address("a", Assignment.Id)), (Item.Title, DeskPage.Address("a", Assignment.Id, "q", Item.Id))],
            body,
            outputs.HasCharts);
    }

    private Html Anchors(GradebookFile gradebook, OutputWriter outputs)
    {
        var others = Queue.Anchors.Where(anchor => anchor != Answer.HandIn.Id).ToList();
        if (others.Count == 0)
        {
            return Html.None;
        }

        var shown = others.Select(handIn =>
        {
            var anchor = Assignment.AnswerOf(Item.Id, handIn);
            var mark = gradebook.MarksOf(anchor.PlaceOf(Assignment.Id, Item.Id)).FirstOrDefault(static mark => mark.Counts);
            var points = mark is null ? Html.Of($"not marked yet") : Html.Of($"<strong>{mark.Points ?? 0}</strong> of {Item.Points}{(mark.Level is { } level ? $", {level}" : "")}");
            return Html.Of(
                $"""
                <article class="anchor"><h3>Anchor <a href="{DeskPage.Address("a", Assignment.Id, "q", Item.Id, anchor.Code)}">{anchor.Code}</a>: {points}</h3>
                {(mark?.Comment is { } comment ? Html.Of($"<div class=\"comment\">{Html.Cleaned(SafeMarkdown.Of(comment))}</div>") : Html.None)}
                {(NotebookOf(gradebook, anchor) is { } notebook ? AnswerSection.Of(Assignment, Item, notebook, outputs) : Html.None)}</article>
                """);
        });
        return Html.Of($"<details class=\"reference\" id=\"anchors\"><summary>{DeskPage.Count(others.Count, "anchor", "anchors")} to compare with <kbd>a</kbd></summary>{shown}</details>");
    }

    private static NotebookDocument? NotebookOf(GradebookFile gradebook, Answer answer) =>
        gradebook.Notebook(answer.HandIn.Id) is { } bytes ? NotebookDocument.Parse(bytes, string.Create(CultureInfo.InvariantCulture, $"hand-in {answer.HandIn.Id}")) : null;
}
