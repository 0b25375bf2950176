namespace Tensorflow.Engine;

/// <summary>What has come for one operation in one turn. It owns the values.</summary>
internal sealed class Arrival(FrameNode node)
{
    private readonly TensorValue?[] _inputs = new TensorValue?[node.DataInputs];
    private int _data = node.DataInputs;
    private int _controls = node.ControlInputs;
    private bool _hasLive;
    private bool _hasDead;
    private bool _isKilled;
    private bool _hasStarted;

    public TensorValue?[] Inputs => _inputs;

    /// <summary>Whether the operation's values are not there: it belongs to a branch that is not taken, or to a loop's end.</summary>
    public bool IsDead => node.IsMerge ? !_hasLive : _hasDead;

    /// <summary>Whether nothing more can come.</summary>
    public bool IsComplete => _controls == 0 && (_data == 0 || (node.IsLoopMerge && _hasStarted));

    /// <summary>Takes what comes to an input (-1: a control input); true when the operation is ready by it.</summary>
    /// <param name="fromEnter">Whether an Enter sends it. A dead one kills the loop, whose merge waits for nothing more.</param>
    public bool Receive(int input, TensorValue? value, bool isDead, bool fromEnter)
    {
        if (input < 0)
        {
            _controls--;
            // A merge or a trigger does not need that what it waits for was computed.
            _hasDead |= isDead && !node.IsMerge && !node.IsTrigger;
        }
        else
        {
            _data--;
            _hasLive |= !isDead;
            _hasDead |= isDead;
            _isKilled |= isDead && fromEnter;
            if (_hasStarted)
                (value as TorchTensor)?.Dispose();
            else
                _inputs[input] = value;
        }
        var isReady = _controls == 0 && (node.IsMerge ? _hasLive || _isKilled || _data == 0 : _data == 0);
        if (!isReady || _hasStarted)
            return false;
        return _hasStarted = true;
    }

    public void Dispose()
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            (_inputs[i] as TorchTensor)?.Dispose();
            _inputs[i] = null;
        }
    }
}
