using System.Buffers;
using System.Text;
using MediaCourse.Executor.Formatting;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Executor.Output;

/// <summary>
/// What cells show, in the order in which they show it. Console text is gathered for a moment, so that a loop of
/// short writes makes few messages; text that comes when no cell runs is kept for the next one.
/// </summary>
internal sealed class CellOutput : IDisposable
{
    private const int GatheredCharacters = 8 << 10;
    private const int LongestPrompt = 1 << 10;

    private static readonly TimeSpan GatheringTime = TimeSpan.FromMilliseconds(50);

    private readonly FrameSender _sender;
    private readonly Lock _lock = new();
    private readonly ArrayBufferWriter<char> _text = new(GatheredCharacters);
    private readonly Alarm _alarm;
    private OutputBudget _budget = new(GatheredCharacters);
    private bool _textIsError;
    private bool _cellRuns;
    private long _lastFlush;
    private bool _alarmIsSet;
    private string _displayPrefix = "";
    private int _displays;
    private string _sentOfLine = "";

    public CellOutput(FrameSender sender)
    {
        _sender = sender;
        _alarm = new Alarm(GatheringTime, OnAlarm);
    }

    /// <summary>A cell begins: it may show <paramref name="limit"/> bytes.</summary>
    public void Begin(int limit, string displayPrefix)
    {
        lock (_lock)
        {
            _budget = new OutputBudget(limit);
            _displayPrefix = displayPrefix;
            _displays = 0;
            _sentOfLine = "";
            _cellRuns = true;
        }
    }

    /// <summary>The cell has ended: what it wrote is sent, what comes later is kept for the next cell.</summary>
    public void End()
    {
        lock (_lock)
        {
            Flush();
            _cellRuns = false;
        }
    }

    /// <summary>Writes console text.</summary>
    public void Write(bool isError, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || _budget.IsExhausted || OutputOwner.IsCallerSilenced)
        {
            return;
        }

        // A span cannot be captured; console text is short or is a string already.
        Write(isError, text.ToString());
    }

    /// <inheritdoc cref="Write(bool, ReadOnlySpan{char})"/>
    public void Write(bool isError, string text)
    {
        if (text.Length > 0 && !_budget.IsExhausted && !OutputOwner.IsCallerSilenced)
        {
            Uninterrupted.Run((Output: this, isError, text), static write => write.Output.WriteLocked(write.isError, write.text));
        }
    }

    /// <summary>Shows a value after all that has been written.</summary>
    /// <returns>The id under which a display can be updated; null for a result.</returns>
    public string? Show(ValueRole role, string? displayId, FormattedValue value)
    {
        string? id = null;
        Uninterrupted.Run(0, _ => id = ShowLocked(role, displayId, value));
        return id;
    }

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Whether to wait with it for the next output.</param>
    public void Clear(bool wait) => Uninterrupted.Run((Output: this, wait), static clear => clear.Output.ClearLocked(clear.wait));

    /// <summary>
    /// Gives the last line, if it has no end: it is what the user is to be asked. What of it has not been sent yet is
    /// taken back; all else is sent.
    /// </summary>
    public string TakeUnfinishedLine()
    {
        var line = "";
        Uninterrupted.Run(0, _ =>
        {
            lock (_lock)
            {
                var text = _text.WrittenSpan;
                var start = text.LastIndexOf('\n') + 1;
                if (!_textIsError && _cellRuns)
                {
                    line = string.Concat(start == 0 ? _sentOfLine : "", text[start..]);
                    var lines = text[..start].ToArray();
                    _text.ResetWrittenCount();
                    _text.Write(lines);
                }

                FlushText();
                _sentOfLine = "";
            }
        });
        return line;
    }

    /// <summary>Sends what has been written so far.</summary>
    public void FlushText()
    {
        lock (_lock)
        {
            if (_cellRuns)
            {
                Flush();
            }
        }
    }

    public void Dispose() => _alarm.Dispose();

    private void WriteLocked(bool isError, string text)
    {
        lock (_lock)
        {
            if (_textIsError != isError)
            {
                FlushText();
            }

            _textIsError = isError;
            _text.Write(_budget.Take(text));
            if (_budget.IsExhausted)
            {
                _text.Write(_budget.CutNotice);
            }

            if (!_cellRuns)
            {
                return;
            }

            // A line without an end may be meant as a prompt; it waits for the alarm.
            var isDue = Environment.TickCount64 - _lastFlush >= GatheringTime.TotalMilliseconds && _text.WrittenSpan is [.., '\n'];
            if (_text.WrittenCount >= GatheredCharacters || isDue)
            {
                Flush();
            }
            else if (!_alarmIsSet)
            {
                _alarmIsSet = true;
                _alarm.Set();
            }
        }
    }

    private string? ShowLocked(ValueRole role, string? displayId, FormattedValue value)
    {
        lock (_lock)
        {
            var id = role == ValueRole.Display ? $"{_displayPrefix}{++_displays}" : displayId;
            if (!_cellRuns || OutputOwner.IsCallerSilenced)
            {
                return id;
            }

            Flush();
            var size = value.Renderings.Sum(static rendering => (long)Encoding.UTF8.GetByteCount(rendering.Text));
            if ((_budget.TryTake(size) ? value : Omission(size)) is { } shown)
            {
                _sender.Send(new ShownValue(role, id, [.. shown.Renderings]).ToFrame());
            }

            return id;
        }
    }

    /// <summary>What is shown in the place of a value that does not fit; null where there is no room for that either.</summary>
    private FormattedValue? Omission(long size)
    {
        var notice = _budget.OmissionNotice(size);
        var wasExhausted = _budget.IsExhausted;
        if (wasExhausted ? _budget.TryTake(notice.Length) : _budget.Take(notice).Length == notice.Length)
        {
            return new FormattedValue([new Rendering("text/plain", notice, IsJson: false)]);
        }

        if (!wasExhausted)
        {
            _sender.Send(new StreamText(IsError: false, _budget.CutNotice).ToFrame());
        }

        return null;
    }

    private void ClearLocked(bool wait)
    {
        lock (_lock)
        {
            if (_cellRuns && !OutputOwner.IsCallerSilenced)
            {
                Flush();
                _sender.Send(new OutputCleared(wait).ToFrame());
            }
        }
    }

    private void OnAlarm()
    {
        lock (_lock)
        {
            _alarmIsSet = false;
            if (_cellRuns)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        _lastFlush = Environment.TickCount64;
        var text = _text.WrittenSpan;
        if (text.IsEmpty)
        {
            return;
        }

        KeepUnfinishedLine(text);

        // Half of a surrogate pair waits for the other half.
        var half = text[^1];
        var isHalf = char.IsHighSurrogate(half);
        if (text.Length > 1 || !isHalf)
        {
            _sender.Send(new StreamText(_textIsError, new string(isHalf ? text[..^1] : text)).ToFrame());
        }

        _text.ResetWrittenCount();
        if (isHalf)
        {
            _text.Write([half]);
        }
    }

    private void KeepUnfinishedLine(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf('\n') + 1;
        var line = _textIsError ? "" : string.Concat(start == 0 ? _sentOfLine : "", text[start..]);
        _sentOfLine = line.Length <= LongestPrompt ? line : line[^LongestPrompt..];
    }
}
