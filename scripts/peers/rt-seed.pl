# Seed for the adapter contract tests, idempotent: queues with custom fields attached to them (REST can create a field
# but not attach it), a user who may work in them and no more, and a token for that user. In the second queue the key
# takes unique values only, which RT answers with 201 and a dropped key; the third has no field, and nothing may be
# created in it. Prints JSON on stdout.
use strict; use warnings;
use lib '/usr/share/request-tracker5/lib';
use JSON; use RT;
RT::LoadConfig(); RT::Init(); require RT::AuthToken;

sub queue {
  my ($name) = @_;
  my $queue = RT::Queue->new(RT->SystemUser);
  $queue->Load($name);
  unless ($queue->id) { my ($ok, $msg) = $queue->Create(Name => $name); die $msg unless $ok; }
  $queue->SetSLADisabled(0);
  return $queue;
}

sub field {
  my ($name, $queue, $unique) = @_;
  my $cf = RT::CustomField->new(RT->SystemUser);
  $cf->LoadByName(Name => $name, ObjectId => $queue->id, LookupType => 'RT::Queue-RT::Ticket');
  unless ($cf->id) {
    my ($ok, $msg) = $cf->Create(Name => $name, Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', MaxValues => 1);
    die $msg unless $ok;
  }
  $cf->SetUniqueValues($unique ? 1 : 0);
  $cf->AddToObject($queue) unless $cf->IsAdded($queue->id);
  return $cf;
}

my $queue = queue('incidents');
my %fields;
for my $name (qw(ext_key platform source_url author topic detected_at first_reply_at final_reply_at satisfaction)) {
  $fields{$name} = field($name, $queue, 0)->id + 0;
}
field('ext_key', queue('incidents-unique'), 1);
queue('incidents-bare');

my $user = RT::User->new(RT->SystemUser);
$user->Load('extbot');
unless ($user->id) {
  my ($ok, $msg) = $user->Create(Name => 'extbot', EmailAddress => 'extbot@example.test', Privileged => 1);
  die $msg unless $ok;
}

sub allow {
  my ($name, @rights) = @_;
  for my $right (@rights) {
    next if $user->PrincipalObj->HasRight(Right => $right, Object => queue($name));
    my ($ok, $msg) = $user->PrincipalObj->GrantRight(Right => $right, Object => queue($name));
    die "$right: $msg" unless $ok;
  }
}

my @see = qw(SeeQueue ShowTicket ShowTicketComments SeeCustomField);
allow($_, @see, qw(CreateTicket ModifyTicket CommentOnTicket ModifyCustomField SetInitialCustomField)) for qw(incidents incidents-unique);
allow('incidents-bare', @see);

my ($ok, $msg, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->id, Description => 'ext');
die $msg unless $ok;
print JSON->new->canonical->pretty->encode({ queue => 'incidents', queue_id => $queue->id + 0, fields => \%fields, token => $token });
