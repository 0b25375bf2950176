using Tensorflow.Training;

namespace Tensorflow.Training
{
    /// <summary>Something with an object that checkpoints follow.</summary>
    public interface IWithTrackable
    {
        Train.Trackable GetTrackable();
    }
}

namespace Tensorflow.Train
{
    /// <summary>Base of objects with a state that can be saved: variables, layers, models, optimizers.</summary>
    public abstract class Trackable : IWithTrackable
    {
        protected int _self_update_uid;

        public Trackable GetTrackable() => this;

        public Dictionary<string, object> CustomizedFields { get; set; } = [];

        public virtual string ObjectIdentifier => "_generic_user_object";

        public int UpdateUid
        {
            get => _self_update_uid;
            set => _self_update_uid = value;
        }

        public virtual void SetAttr(string name, object value) => CustomizedFields[name] = value;
    }
}
