using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Executor.Output;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>Turns what an executor sends into the events of a cell, and holds it to the cell's limit once more.</summary>
/// <param name="onEvent">Where the events go.</param>
/// <param name="executionCount">The cell's number.</param>
/// <param name="limit">Bytes of output that it may have.</param>
internal sealed class CellEvents(Action<SessionEvent> onEvent, int executionCount, int limit)
{
    /// <summary>The executor counts too, and says what it cut; its notices come on top of the limit.</summary>
    private const int Notices = 64 << 10;

    /// <summary>No notebook is readable with more; each is an output of its own in the file.</summary>
    private const int MaximumEvents = 20_000;

    private const int MaximumJsonDepth = 128;
    private readonly OutputBudget _budget = new(limit + Notices);
    private readonly OutputBudget _rawBudget = new(limit);
    private int _events;

    public void Stream(StreamText text) => Stream(text.IsError ? "stderr" : "stdout", text.Text, _budget);

    public void RawText(string text) => Stream("stderr", text, _rawBudget);

    public void Value(ShownValue value)
    {
        if (!_budget.TryTake(value.Renderings.Sum(static rendering => (long)rendering.Text.Length)) || !TryCount())
        {
            return;
        }

        var bundle = new MimeBundle([.. value.Renderings.Select(static rendering => new MimeEntry(rendering.MimeType, ContentOf(rendering)))]);
        onEvent(value.Role switch
        {
            ValueRole.Result => new OutputShown(new ResultOutput(bundle, executionCount), DisplayId: null),
            ValueRole.Update when value.DisplayId is { } id => new DisplayUpdated(id, bundle),
            _ => new OutputShown(new DisplayOutput(bundle), value.DisplayId),
        });
    }

    public void Show(MimeBundle bundle) => onEvent(new OutputShown(new DisplayOutput(bundle), DisplayId: null));

    public void ShowTime(TimeSpan elapsed) =>
        Show(MimeBundle.Of(("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:0.##} ms"))));

    public void Clear(bool wait)
    {
        if (TryCount())
        {
            onEvent(new OutputCleared(wait));
        }
    }

    public void Error(ErrorOutput error) => onEvent(new OutputShown(error, DisplayId: null));

    private void Stream(string name, string text, OutputBudget budget)
    {
        if (budget.IsExhausted || text.Length == 0 || !TryCount())
        {
            return;
        }

        var taken = budget.Take(text).ToString();
        onEvent(new OutputShown(new StreamOutput(name, budget.IsExhausted ? taken + budget.CutNotice : taken), DisplayId: null));
    }

    /// <summary>Whether one more event may come; the first that may not is replaced by a notice.</summary>
    private bool TryCount()
    {
        _events++;
        if (_events == MaximumEvents)
        {
            var notice = string.Create(CultureInfo.InvariantCulture, $"\n… output cut after {MaximumEvents} pieces\n");
            onEvent(new OutputShown(new StreamOutput("stdout", notice), DisplayId: null));
        }

        return _events < MaximumEvents;
    }

    private static JsonNode? ContentOf(MediaCourse.Executor.Formatting.Rendering rendering)
    {
        if (!rendering.IsJson)
        {
            return JsonValue.Create(rendering.Text);
        }

        try
        {
            ThrowIfNotText(rendering.Text);
            return JsonNode.Parse(rendering.Text, documentOptions: new JsonDocumentOptions { MaxDepth = MaximumJsonDepth, AllowDuplicateProperties = false });
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return JsonValue.Create(rendering.Text);
        }
    }

    /// <summary>An escape can stand for half a character. JSON may have it, but nobody who reads it later can make a text of it.</summary>
    private static void ThrowIfNotText(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = MaximumJsonDepth });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                _ = reader.GetString();
            }
        }
    }
}
